package org.winddown.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1_000_000})
    void givesAllInTheirOrderHoweverLittleRoomThereIs(int most) {
        AtomicInteger source = new AtomicInteger();
        List<Integer> given = new ArrayList<>();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(
                "test", () -> source.get() == 10_000 ? null : source.incrementAndGet(), thing -> thing % 5, most)) {
            for (Integer next = ahead.next(); next != null; next = ahead.next()) {
                given.add(next);
            }
            assertThat(ahead.next()).isNull();
        }

        assertThat(given).hasSize(10_000).isSorted().startsWith(1).endsWith(10_000);
    }

    @Test
    void isNotAheadByMoreThanThereIsRoomFor() {
        Semaphore made = new Semaphore(0);
        AtomicInteger source = new AtomicInteger();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(
                "test",
                () -> {
                    made.release();
                    return source.incrementAndGet();
                },
                thing -> 10,
                35)) {
            made.acquireUninterruptibly(4);
            assertThat(ahead.next()).isEqualTo(1);
            made.acquireUninterruptibly(1);
        }

        assertThat(source).hasValue(5);
    }

    @Test
    void throwsWhatTheSourceThrows() {
        AtomicInteger source = new AtomicInteger();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(
                "test",
                () -> {
                    if (source.incrementAndGet() == 2) {
                        throw new IllegalArgumentException("broken");
                    }
                    return source.get();
                },
                thing -> 1,
                10)) {
            assertThat(ahead.next()).isEqualTo(1);
            assertThatThrownBy(ahead::next)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("broken");
            assertThatThrownBy(ahead::next).isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(source).hasValue(2);
    }

    @Test
    void throwsErrorsAsTheyAreAndWrapsChecked() {
        try (ReadAhead<Integer> ahead = new ReadAhead<>(
                "test",
                () -> {
                    throw new StackOverflowError("deep");
                },
                thing -> 1,
                10)) {
            assertThatThrownBy(ahead::next).isInstanceOf(StackOverflowError.class);
        }
        try (ReadAhead<Integer> ahead = new ReadAhead<>(
                "test",
                () -> {
                    throw new IOException("gone");
                },
                thing -> 1,
                10)) {
            assertThatThrownBy(ahead::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void closesOnlyWhenTheSourceIsNotInUse() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        ReadAhead<Integer> ahead = new ReadAhead<>(
                "test",
                () -> {
                    begun.countDown();
                    goOn.await();
                    return ended.incrementAndGet();
                },
                thing -> 1,
                1);
        begun.await();
        Thread closing = new Thread(ahead::close);
        closing.start();
        assertThat(closing.isAlive()).isTrue();
        goOn.countDown();
        closing.join();

        assertThat(ended.get()).isPositive();
    }
}
