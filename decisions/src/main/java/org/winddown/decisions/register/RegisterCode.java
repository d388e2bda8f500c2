package org.winddown.decisions.register;

/** Why a row of a register file is set aside; the names are stable. */
public enum RegisterCode {
    TOO_MANY_CELLS,
    CONTROL_CHARACTER,
    TEXT_TOO_LONG,
    CELL_MISSING,
    WORD_UNKNOWN,
    TIME_NOT_AN_INSTANT,
    TIME_IN_FUTURE,
    SAID_TWICE,
    UNIT_UNKNOWN,
    MEASURE_UNKNOWN,
    FAMILY_UNKNOWN,
    SUBJECT_UNCLEAR,
    EXPIRES_TOO_EARLY,
    REVOKED_ALREADY,
    SAMPLE_UNKNOWN,
    LINE_UNKNOWN,
    LINE_DIFFERS,
    PERIOD_UNKNOWN,
    PERIOD_NOT_OVER,
    UNIT_NOT_EXPECTED,
    RUN_UNKNOWN,
    RUN_NOT_OF_PERIOD
}
