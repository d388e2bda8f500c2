package org.winddown.rules.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsColumn(Field field) {
        assertThat(Field.ofColumn(field.column())).contains(field);
    }

    @Test
    void saysWhatACellMayHold() {
        assertThat(Field.SIGNED_AT.column()).isEqualTo("signed_at");
        assertThat(Field.SIGNED_AT.type()).isEqualTo(Field.Type.MOMENT);
        assertThat(Field.END_DATE.type()).isEqualTo(Field.Type.MOMENT_OR_PERPETUAL);
    }
}
