/**
 * `xenverif/register`: `node --import xenverif/register port.model.ts` runs a model checked.
 *
 * `XENVERIF_SET=MAX_PORTS=4,VCPUS=1` sets parameters, `XENVERIF_SCOPE=Port=8` scopes.
 */
import { register } from "node:module";

register("./register-hooks.js", import.meta.url);
