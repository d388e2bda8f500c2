/** What people said of assets and findings, and what it makes of the facts. */
@NullMarked
package org.winddown.decisions.judgement;

import org.jspecify.annotations.NullMarked;
