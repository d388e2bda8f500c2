package org.winddown.rules.asset;

/** What sort of thing an inventory row describes; the kind says which acts it implies. */
public enum AssetKind {
    INSTALLATION,
    LICENCE,
    CONTRACT,
    DEVICE,
    COMPONENT,
    /** One recorded act: a purchase order, invoice, renewal, update event or shipment. */
    TRANSACTION
}
