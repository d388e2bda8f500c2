package org.winddown.ingest.proposal;

import java.util.Optional;
import java.util.Set;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;

/**
 * Which kind of rows a set of columns speaks of.
 *
 * @param kind the kind
 * @param certain whether no other kind has such columns
 * @param reason why, in words
 */
record KindGuess(AssetKind kind, boolean certain, String reason) {

    /**
     * Guesses.
     *
     * @param found fields that columns surely hold
     * @param hints kinds at which words of the header hint
     */
    static Optional<KindGuess> of(Set<Field> found, Set<AssetKind> hints) {
        boolean licence = hints.contains(AssetKind.LICENCE);
        boolean paid = hints.contains(AssetKind.TRANSACTION) && found.contains(Field.COST);
        boolean host = found.contains(Field.HOSTNAME);
        boolean software = found.contains(Field.PRODUCT)
                && (host || hints.contains(AssetKind.INSTALLATION) || found.contains(Field.VERSION));
        boolean paper = hints.contains(AssetKind.CONTRACT);
        if (licence) {
            return guess(AssetKind.LICENCE, !host && !paid, "columns of licences, such as seats or keys");
        }
        if (paid) {
            return guess(AssetKind.TRANSACTION, !host, "columns of payments or orders and an amount");
        }
        if (paper) {
            boolean term = found.contains(Field.START_DATE) || found.contains(Field.END_DATE);
            return guess(AssetKind.CONTRACT, term && !host, "a number of a contract" + (term ? " and a term" : ""));
        }
        if (software) {
            boolean listed = found.contains(Field.VENDOR) && found.contains(Field.VERSION);
            return guess(
                    AssetKind.INSTALLATION,
                    !found.contains(Field.COST) && (host || listed || hints.contains(AssetKind.INSTALLATION)),
                    host ? "columns of software and of a host" : "columns of software");
        }
        if (hints.contains(AssetKind.DEVICE)) {
            return guess(AssetKind.DEVICE, true, "columns of devices, such as a serial number or a model");
        }
        return host ? guess(AssetKind.DEVICE, false, "a column of hosts") : Optional.empty();
    }

    private static Optional<KindGuess> guess(AssetKind kind, boolean certain, String reason) {
        return Optional.of(new KindGuess(kind, certain, reason));
    }
}
