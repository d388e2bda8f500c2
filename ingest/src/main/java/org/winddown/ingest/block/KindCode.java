package org.winddown.ingest.block;

import java.util.List;
import org.winddown.rules.asset.AssetKind;

/** Kinds as the numbers that blocks hold; the list may only grow at its end. */
final class KindCode {

    private static final List<AssetKind> CODES = List.of(
            AssetKind.INSTALLATION,
            AssetKind.LICENCE,
            AssetKind.CONTRACT,
            AssetKind.DEVICE,
            AssetKind.COMPONENT,
            AssetKind.TRANSACTION);

    private static final List<AssetKind> IN_ORDER = List.of(AssetKind.values());

    private KindCode() {}

    /** The place of a kind in the order of keys. */
    static int order(AssetKind kind) {
        return IN_ORDER.indexOf(kind);
    }

    static int of(AssetKind kind) {
        return CODES.indexOf(kind);
    }

    static AssetKind at(long code) {
        return CODES.get((int) code);
    }
}
