/** Software bills of materials, read by the parsers of CycloneDX and SPDX. */
@NullMarked
package org.winddown.ingest.document.sbom;

import org.jspecify.annotations.NullMarked;
