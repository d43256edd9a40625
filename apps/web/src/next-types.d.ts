/// <reference types="next" />
/// <reference types="next/image-types/global" />
// Next writes the same lines to next-env.d.ts, which is not committed: types are checked before the first build too.
