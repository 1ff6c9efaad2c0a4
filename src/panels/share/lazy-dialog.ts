import { lazy } from 'react'
import { partLoader } from '../../browser/part.ts'

/** The dialog, which comes when it is first opened, by whichever button. */
export const ShareDialog = lazy(partLoader(() => import('./ShareDialog.tsx').then(({ ShareDialog }) => ({ default: ShareDialog }))))
