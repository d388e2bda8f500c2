package org.winddown.ingest.register;

import java.util.List;

/**
 * What became of a file of a register.
 *
 * @param read rows that are not blank
 * @param accepted rows that state something, new or not
 * @param recorded accepted rows that say something new
 * @param rejected one message for each row that was set aside
 */
public record RegisterResult(int read, int accepted, int recorded, List<String> rejected) {

    public RegisterResult {
        rejected = List.copyOf(rejected);
    }
}
