package org.winddown.ingest.list;

import java.time.Instant;

/**
 * Files that did not become a version of a list; the version before stayed in force.
 *
 * @param refusedAt when
 * @param files names and SHA-256 of the files, one a line
 * @param code stable code, see the reference of party lists
 * @param message what, where, what was expected and what to do
 */
public record ListRefusal(String list, Instant refusedAt, String files, String code, String message) {}
