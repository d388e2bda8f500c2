package org.winddown.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winddown.rules.cases.CaseReader;
import org.winddown.rules.cases.RuleCase;

class MutationResultTest {

    private static final List<RuleCase> CASES = CaseReader.read("c.yaml", """
            cases:
              - {name: idle, asset: {kind: DEVICE}, as-of: "2024-10-01T00:00:00Z", expect: {verdict: CLEAR}}
            """);

    @Test
    void isCleanWhenNothingIsLeftToDo() {
        assertThat(result(List.of(), List.of(), List.of()).clean()).isTrue();
        assertThat(result(List.of("reach dropped"), List.of(), List.of()).clean())
                .isFalse();
        assertThat(result(List.of(), List.of("no such change"), List.of()).clean())
                .isFalse();
        assertThat(result(List.of(), List.of(), CASES).clean()).isFalse();
    }

    private static MutationResult result(List<String> survivors, List<String> wrong, List<RuleCase> idle) {
        return new MutationResult(3, survivors, List.of("phases/one/expires +1s"), wrong, idle);
    }
}
