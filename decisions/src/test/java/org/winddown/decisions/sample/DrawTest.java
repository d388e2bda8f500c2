package org.winddown.decisions.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;

class DrawTest {

    private static final List<AssetKey> ASSETS = IntStream.range(0, 500)
            .mapToObj(i -> new AssetKey("NYC", "sam", AssetKind.LICENCE, "L-" + i))
            .toList();

    @Test
    void drawsTheSmallestHashesInWhateverOrderTheAssetsCome() {
        List<String> first = draw("s", 7, ASSETS);
        for (int seed = 0; seed < 20; seed++) {
            List<AssetKey> shuffled = new ArrayList<>(ASSETS);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(draw("s", 7, shuffled)).isEqualTo(first);
        }
        assertThat(first).isNotEqualTo(draw("t", 7, ASSETS));
        assertThat(draw("s", 600, ASSETS)).hasSize(500).startsWith(first.toArray(String[]::new));
    }

    @Test
    void hashesAsThePageSays() {
        Draw<String> draw = new Draw<>("2024-Q3", 1);
        AssetKey asset = new AssetKey("NYC", "licences", AssetKind.LICENCE, "L-1");
        draw.take(asset, "kept");

        assertThat(draw.drawn())
                .as("printf '2024-Q3|NYC|licences|LICENCE|L-1' | sha256sum")
                .containsExactly(new Draw.Drawn<>(
                        "d900096807d50b242129e2daef8b7b7c9edb17f11eb262d1092ca07ce040d012", asset, "kept"));
    }

    @Test
    void drawsEveryAssetAboutAsOften() {
        Map<String, Integer> times = new HashMap<>();
        for (int seed = 0; seed < 2_000; seed++) {
            draw("seed " + seed, 50, ASSETS).forEach(id -> times.merge(id, 1, Integer::sum));
        }

        assertThat(times).hasSize(500);
        assertThat(times.values()).allSatisfy(each -> assertThat(each).isBetween(140, 260));
    }

    private static List<String> draw(String seed, int size, List<AssetKey> assets) {
        Draw<Integer> draw = new Draw<>(seed, size);
        assets.stream().filter(draw::wants).forEach(each -> draw.take(each, 0));
        return draw.drawn().stream().map(each -> each.asset().assetId()).toList();
    }
}
