export declare const SUMS: string
export declare function filesUnder(folder: string): string[]
export declare function sumsOf(folder: string): string
export declare function faultsOf(folder: string): readonly string[]
