package org.winddown.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winddown.rules.cases.CaseReader;
import org.winddown.rules.cases.RuleCases;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;

/** Long: every changed version of every pack against every case. */
class ShippedPackMutationTest {

    static List<String> shipped() {
        return RulePacks.ids();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theCasesOfAShippedPackNoticeEveryChange(String id) {
        Measure measure = RulePacks.reader().read(id + ".yaml", RulePacks.pack(id));
        RuleCases cases = new RuleCases(CaseReader.read(id, RulePacks.cases(id)), measure, Catalogues.shipped());

        MutationResult result = MutationRun.of(measure, cases, CaseReader.equivalent(id, RulePacks.cases(id)));

        assertThat(result.survivors()).isEmpty();
        assertThat(result.wronglyEquivalent()).isEmpty();
        assertThat(result.idle()).isEmpty();
        assertThat(result.mutants()).isGreaterThan(10);
    }
}
