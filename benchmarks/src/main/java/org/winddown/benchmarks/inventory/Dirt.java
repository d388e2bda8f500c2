package org.winddown.benchmarks.inventory;

/** What is wrong with a dirty row. */
enum Dirt {
    BAD_DATE(8, Outcome.REJECTED),
    NO_ID(3, Outcome.REJECTED),
    REPEATED(4, Outcome.DUPLICATE),
    CONFLICT(2, Outcome.REJECTED),
    NO_PRODUCT(1, Outcome.REJECTED),
    BAD_PURPOSE(1, Outcome.REJECTED),
    BLANK(1, Outcome.BLANK);

    /** What an import makes of a row. */
    enum Outcome {
        ACCEPTED,
        REJECTED,
        DUPLICATE,
        BLANK
    }

    private static final int OF_TWENTY = 20;

    private final int share;
    private final Outcome outcome;

    Dirt(int share, Outcome outcome) {
        this.share = share;
        this.outcome = outcome;
    }

    /** The fault of the n-th dirty row. */
    static Dirt of(int n) {
        int rest = n % OF_TWENTY;
        for (Dirt dirt : values()) {
            rest -= dirt.share;
            if (rest < 0) {
                return dirt;
            }
        }
        throw new IllegalStateException("The shares do not add up to " + OF_TWENTY + ".");
    }

    Outcome outcome() {
        return outcome;
    }

    /**
     * The dirty row.
     *
     * @param good a good row that was written before
     * @param row a row to spoil
     */
    Row apply(Row good, Row row) {
        return switch (this) {
            case BAD_DATE -> row.set("start_date", "31/02/2024");
            case NO_ID -> row.set("asset_id", "");
            case REPEATED -> good;
            case CONFLICT -> new Row(good).set("owner", "somebody else");
            case NO_PRODUCT -> row.set("vendor", "").set("product", "").set("version", "");
            case BAD_PURPOSE -> row.set("purpose", "gift");
            case BLANK -> new Row();
        };
    }
}
