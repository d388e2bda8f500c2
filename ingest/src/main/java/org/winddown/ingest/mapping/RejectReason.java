package org.winddown.ingest.mapping;

/** Why a row is set aside; the names are stable and printed in reports. */
public enum RejectReason {
    ASSET_ID_MISSING,
    KIND_UNKNOWN,
    DATE_NOT_A_DATE,
    DATE_ORDER_UNKNOWN,
    NUMBER_NOT_A_NUMBER,
    DECIMAL_MARK_UNKNOWN,
    YES_NO_EXPECTED,
    ACT_UNKNOWN,
    PURPOSE_UNKNOWN,
    AGREEMENT_TYPE_UNKNOWN,
    OCCURRED_AT_MISSING,
    PRODUCT_MISSING,
    TOO_MANY_CELLS,
    COLUMNS_DIFFER,
    UNIT_UNKNOWN,
    CONTROL_CHARACTER,
    KEY_CONFLICT
}
