package org.winddown.rules.pack;

/** What sort of duty a measure lays down. */
public enum Force {
    ADVISORY,
    PROCUREMENT_BAN,
    REMOVAL_ORDER,
    TRANSACTION_BAN,
    EXPORT_LICENCE_REQUIRED,
    ASSET_BLOCK
}
