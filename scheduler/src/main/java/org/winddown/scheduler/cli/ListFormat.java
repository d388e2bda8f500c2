package org.winddown.scheduler.cli;

/** Forms in which a command writes a list. */
enum ListFormat {
    CSV,
    JSON
}
