package org.winddown.scheduler.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.winddown.reporting.model.Artifact;
import org.winddown.reporting.model.ReportKind;
import org.winddown.scheduler.reports.Reports.Made;

@Timeout(60)
class ReportQueueTest {

    @Test
    void makesReportsBesideEachOtherAndKeepsTheirOrder() {
        CyclicBarrier both = new CyclicBarrier(2);
        CountDownLatch second = new CountDownLatch(1);
        try (ReportQueue queue = new ReportQueue(2)) {
            queue.add(10, () -> {
                both.await();
                second.await();
                return made("A");
            });
            queue.add(10, () -> {
                both.await();
                second.countDown();
                return made("B");
            });

            assertThat(queue.all()).extracting(Made::unit).containsExactly("A", "B");
        }
    }

    @Test
    void makesNoMoreLinesAtOnceThanOneLongReportHas() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ReportQueue queue = new ReportQueue(4)) {
            for (int i = 0; i < 8; i++) {
                String unit = "U" + i;
                queue.add(i % 2 == 0 ? 13_000 : 1_000_000, () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    TimeUnit.MILLISECONDS.sleep(20);
                    now.decrementAndGet();
                    return made(unit);
                });
            }

            assertThat(queue.all()).hasSize(8);
            assertThat(most).as("at the same time").hasValue(1);
        }
    }

    @Test
    void failsAsTheFirstThatFailedAndLeavesNothingBehind() {
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        assertThatThrownBy(() -> {
                    try (ReportQueue queue = new ReportQueue(2)) {
                        queue.add(1, () -> {
                            started.await();
                            throw new IllegalStateException("It does not add up.");
                        });
                        queue.add(1, () -> {
                            started.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } finally {
                                ended.countDown();
                            }
                            return made("B");
                        });
                        queue.all();
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("It does not add up.");
        assertThat(ended.getCount()).as("the other has ended").isZero();
    }

    private static List<Made> made(String unit) {
        return List.of(new Made(unit, new Artifact(ReportKind.FULL, "pdf", Path.of(unit + ".pdf"), "")));
    }
}
