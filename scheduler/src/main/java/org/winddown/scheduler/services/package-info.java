/** What commands and the server work with, put together. */
@NullMarked
package org.winddown.scheduler.services;

import org.jspecify.annotations.NullMarked;
