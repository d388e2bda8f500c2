package org.winddown.rules.party.lookup;

import java.util.Set;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;
import org.winddown.rules.identification.name.NameKind;

/** What a party is to an agreement. */
public enum PartyRole {
    /** Whoever stands on the other side of the paper: the supplier, else the vendor. */
    COUNTERPARTY("supplier", NameKind.UNKNOWN),
    /** The maker, where somebody else supplies. It is looked up; it is not the other party. */
    VENDOR("vendor", NameKind.UNKNOWN),
    /** Who signs or acts for the other party. */
    SIGNATORY("signatory", NameKind.UNKNOWN);

    private static final Set<AssetKind> AGREEMENTS =
            Set.of(AssetKind.CONTRACT, AssetKind.LICENCE, AssetKind.TRANSACTION);

    private final String column;
    private final NameKind kind;

    PartyRole(String column, NameKind kind) {
        this.column = column;
        this.kind = kind;
    }

    /** Whether assets of a kind have other parties at all: a device or an installation has a maker, and no party. */
    public static boolean in(AssetKind kind) {
        return AGREEMENTS.contains(kind);
    }

    /** The name of the party in this role, or empty. */
    public String name(Asset asset) {
        String supplier = asset.text(Field.SUPPLIER);
        return switch (this) {
            case COUNTERPARTY -> supplier.isEmpty() ? asset.name().vendor() : supplier;
            case VENDOR -> supplier.isEmpty() ? "" : asset.name().vendor();
            case SIGNATORY -> asset.text(Field.SIGNATORY);
        };
    }

    /** The column that names it in this asset. */
    String column(Asset asset) {
        return this == COUNTERPARTY && asset.text(Field.SUPPLIER).isEmpty() ? VENDOR.column : column;
    }

    NameKind kind() {
        return kind;
    }
}
