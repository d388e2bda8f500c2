package org.winddown.decisions.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.winddown.decisions.register.Hashes;
import org.winddown.rules.asset.AssetKey;

/**
 * Draws assets by a seed, in whatever order they come: those whose hashes are the smallest. Holds no more than it
 * draws. Not thread-safe; one per sample.
 *
 * @param <T> what is kept of an asset that is drawn
 */
public final class Draw<T> {

    /**
     * The place of an asset in the draw.
     *
     * @param hash SHA-256 over {@code seed|unit|source|kind|asset_id} in UTF-8, lower-case hexadecimal
     */
    private record Ticket(String hash, AssetKey asset) {}

    /**
     * An asset that was drawn.
     *
     * @param hash the hash that drew it
     * @param what what was kept of it
     */
    public record Drawn<T>(String hash, AssetKey asset, T what) {}

    private final String seed;
    private final int size;
    private final TreeMap<Ticket, T> drawn =
            new TreeMap<>(Comparator.comparing(Ticket::hash).thenComparing(Ticket::asset));

    /**
     * A draw.
     *
     * @param size how many are drawn at most, at least 1
     */
    public Draw(String seed, int size) {
        this.seed = seed;
        this.size = size;
    }

    /** Whether an asset is among those drawn so far, were it put in. */
    public boolean wants(AssetKey asset) {
        return drawn.size() < size || drawn.comparator().compare(ticket(asset), drawn.lastKey()) < 0;
    }

    /** Puts in an asset that is wanted. */
    public void take(AssetKey asset, T what) {
        drawn.put(ticket(asset), what);
        if (drawn.size() > size) {
            drawn.pollLastEntry();
        }
    }

    private Ticket ticket(AssetKey asset) {
        return new Ticket(
                Hashes.of(String.join(
                        "|", seed, asset.unit(), asset.source(), asset.kind().name(), asset.assetId())),
                asset);
    }

    /** What was drawn, by hash. */
    public List<Drawn<T>> drawn() {
        List<Drawn<T>> all = new ArrayList<>();
        drawn.forEach((ticket, what) -> all.add(new Drawn<>(ticket.hash(), ticket.asset(), what)));
        return all;
    }
}
