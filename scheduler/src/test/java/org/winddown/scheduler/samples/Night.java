package org.winddown.scheduler.samples;

/**
 * The three nights of the demo: before the first phase, between the two, and after the second.
 *
 * <p>{@link #snapshotAt()} is when the inventories of the night were taken, a few hours before {@link #asOf()}.
 */
enum Night {
    JULY("2024-07-15", "2024-07-14T21:00:00Z"),
    AUGUST("2024-08-15", "2024-08-14T21:00:00Z"),
    OCTOBER("2024-10-01", "2024-09-30T22:00:00Z");

    private final String date;
    private final String snapshotAt;

    Night(String date, String snapshotAt) {
        this.date = date;
        this.snapshotAt = snapshotAt;
    }

    /** Date of the night, the name of its folder; the night is judged as of 00:00Z of it. */
    String asOf() {
        return date;
    }

    /** When the inventories were taken, an instant in UTC. */
    String snapshotAt() {
        return snapshotAt;
    }
}
