/** What an import would do or did: the changes themselves, and hashes by which two plans are told apart. */
@NullMarked
package org.winddown.ingest.plan;

import org.jspecify.annotations.NullMarked;
