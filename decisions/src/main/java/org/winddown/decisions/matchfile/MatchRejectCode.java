package org.winddown.decisions.matchfile;

/** Why a row about a match is set aside; the names are stable. */
public enum MatchRejectCode {
    TOO_MANY_CELLS,
    CONTROL_CHARACTER,
    TEXT_TOO_LONG,
    ANSWER_UNKNOWN,
    BY_MISSING,
    WHY_MISSING,
    QUESTION_UNKNOWN,
    QUESTION_TWICE,
    SAME_PERSON,
    KIND_UNKNOWN,
    KEY_MISSING,
    FINGERPRINT_WRONG,
    YES_NO_EXPECTED,
    RECORDED_AT_NOT_AN_INSTANT,
    RECORDED_AT_IN_FUTURE,
    CONTRADICTION
}
