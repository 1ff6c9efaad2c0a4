// The styles of the method page: the build takes the style sheets of this entry and drops its script, the development server runs it.
import '../app/base.css'
import styles from './MethodPage.module.css'

// Used somehow, or the bundler leaves a CSS module out.
Object.assign(globalThis, { styles })
