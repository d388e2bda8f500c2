package org.winddown.ingest.plan;

/** The import would do something else than was planned; nothing was stored. */
public final class PlanChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlanChangedException(String file, PlanId planned, PlanId now) {
        super(file + " was not imported: " + String.join(" ", planned.differences(now))
                + " Look at what it would do now with --dry-run, then import it under the plan that tells: " + now
                + ".");
    }

    /** The rows of a unit would not be taken at all. */
    public static PlanChangedException ofRefused(String file, String unit, String why) {
        return new PlanChangedException(file + " was not imported: the rows of unit " + unit
                + " would be refused now. Look at what it would do now with --dry-run. " + why);
    }

    private PlanChangedException(String message) {
        super(message);
    }

    /** The inventory to which the rows of a file add is not in force any more. */
    public static PlanChangedException ofBase(String file) {
        return new PlanChangedException(file + " was not imported: the inventory to which its rows add has been undone"
                + " or replaced since. Look at the rows that are rejected in the one that is there now.");
    }

    /** Code and message as a result states them. */
    public String line() {
        return "PLAN_CHANGED: " + getMessage();
    }
}
