package org.winddown.rules.evaluation;

/** What somebody does with an asset; law applies to acts, not to having a product. */
public enum Act {
    NEW_AGREEMENT,
    RENEWAL,
    EXTENSION,
    PROCUREMENT,
    USE,
    INSTALLATION,
    SIGNATURE_UPDATE,
    CODEBASE_UPDATE,
    NETWORK_SERVICE,
    RESALE,
    INTEGRATION,
    LICENSING_FOR_RESALE,
    IMPORT,
    EXPORT,
    TRANSFER,
    SERVICE_RECEIPT,
    SERVICE_PROVISION,
    PAYMENT,
    HOLDING
}
