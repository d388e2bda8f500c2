package org.winddown.benchmarks.baseline;

/** How to reach a database. */
public record Address(String url, String user, String password) {

    /** Whether it is PostgreSQL, as against H2. */
    public boolean postgresql() {
        return url.startsWith("jdbc:postgresql:");
    }
}
