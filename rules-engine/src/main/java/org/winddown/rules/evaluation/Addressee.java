package org.winddown.rules.evaluation;

/** Whose act it is. */
public enum Addressee {
    SUPPLIER,
    RESELLER,
    INTEGRATOR,
    CONTRACTOR,
    AGENCY,
    USER,
    HOST,
    EXPORTER;

    /** Whether the act is the enterprise's own; a supplier's act is another party's. */
    public boolean ours() {
        return this != SUPPLIER;
    }
}
