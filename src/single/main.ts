import '../main.tsx'
import copy from '../pages/CopyMethod.module.css'
import method from '../pages/MethodPage.module.css'
import { followMethod } from './method.ts'
import './method.css'

/** A copy in one file: the app of the site with the modules of this folder in place of some of its own (pages/copy-bundle.ts). */
followMethod()

// Used somehow, or the bundler leaves a CSS module out.
Object.assign(globalThis, { styles: [copy, method] })
