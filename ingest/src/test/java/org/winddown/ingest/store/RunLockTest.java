package org.winddown.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunLockTest {

    private static final String ID = "0123456789abcdef";

    private final JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:", "sa", "");
    private final RunLock lock = new RunLock(database::getConnection, Duration.ofMinutes(1));

    @AfterEach
    void close() {
        database.dispose();
    }

    @Test
    void forgetsRunsThatNobodyHoldsOrWaitsFor() {
        for (int run = 0; run < 1_000; run++) {
            assertThat(lock.whileHeld("%016x".formatted(run), lock::runsInUse)).contains(1);
        }

        assertThat(lock.runsInUse()).isZero();
    }

    @Test
    void remembersARunThatIsWaitedFor() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try {
            Future<Optional<Boolean>> first = threads.submit(() -> lock.whileHeld(ID, () -> {
                held.countDown();
                return await(end);
            }));
            assertThat(await(held)).isTrue();
            Future<Optional<Integer>> second = threads.submit(() -> lock.whileHeld(ID, lock::runsInUse));
            end.countDown();

            assertThat(first.get(1, TimeUnit.MINUTES)).contains(true);
            assertThat(second.get(1, TimeUnit.MINUTES)).contains(1);
            assertThat(lock.runsInUse()).isZero();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void refusesTheThreadThatHoldsItAndKeepsItHeld() {
        assertThat(lock.whileHeld(ID, () -> {
                    assertThat(lock.whileHeld(ID, () -> "twice")).isEmpty();
                    return lock.runsInUse();
                }))
                .contains(1);
        assertThat(lock.runsInUse()).isZero();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
