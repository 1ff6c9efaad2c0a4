// The styles that the pages without the app have beside those of the app: the build takes the style sheets of this entry and drops its
// script, the development server runs it.
import list from './ListPage.module.css'
import method from './MethodPage.module.css'

// Used somehow, or the bundler leaves a CSS module out.
Object.assign(globalThis, { styles: [list, method] })
