package org.winddown.ingest.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.winddown.ingest.absence.Absence;
import org.winddown.ingest.store.Layer;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.ingest.store.StageTable;

/** SHA-256 over texts one after the other, each ended so that no two sequences give the same bytes. */
public final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /**
     * Hash of a state: the ids of the blocks of its snapshots, with the absence of those that are no longer listed,
     * sorted. Blocks are addressed by their content, so a state that comes back has its former hash; a source without
     * any asset has the hash of nothing. It does not tell on which day an asset was missed first: a preview has no day
     * of its own, and must promise what the import then does.
     */
    public static String ofState(SnapshotTable table, List<Layer> state) {
        Fingerprint hash = new Fingerprint();
        state.stream()
                .flatMap(layer -> table.manifest(layer.snapshotId()).stream()
                        .map(line -> line.blockId()
                                + layer.absence().map(Fingerprint::ofAbsence).orElse("")))
                .sorted()
                .forEach(hash::add);
        return hash.hex();
    }

    private static String ofAbsence(Absence absence) {
        return " " + absence.state() + " " + absence.times() + " " + absence.lastListed();
    }

    /** Hash of the rejected rows of an import: where, why, and their cells. */
    public static String ofRejects(StageTable table, String importId) {
        Fingerprint hash = new Fingerprint();
        table.forEachRejected(importId, row -> {
            hash.add(Long.toString(row.row()));
            hash.add(row.sheet());
            hash.add(row.column());
            hash.add(row.code());
            hash.add(row.rawLine());
        });
        return hash.hex();
    }

    /** Hash of some texts. */
    public static String of(String... texts) {
        Fingerprint hash = new Fingerprint();
        for (String text : texts) {
            hash.add(text);
        }
        return hash.hex();
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
