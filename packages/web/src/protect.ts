import { strictTransport } from '@thidua/api/server'
import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const nothing = ["'none'"]
const own = ["'self'"]

/** Only our own files may run, style or be asked: no inline script or style, no frame, no other host. */
export const protectPages = (isSecure: boolean): MiddlewareHandler =>
  secureHeaders({
    strictTransportSecurity: isSecure && strictTransport,
    contentSecurityPolicy: {
      defaultSrc: nothing,
      scriptSrc: own,
      styleSrc: own,
      fontSrc: own,
      imgSrc: own,
      connectSrc: own,
      formAction: own,
      baseUri: nothing,
      frameAncestors: nothing,
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  })
