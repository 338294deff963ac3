package io.fluxer.gateway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.collection;

class SequenceMarkTests {

	private final SequenceMark mark = new SequenceMark();

	@Test
	void isAbsentUntilSomethingIsFinished() {
		assertThat(this.mark.value()).isNull();
		Runnable ready = this.mark.handOn(1);
		assertThat(this.mark.value()).isNull();
		ready.run();
		assertThat(this.mark.value()).isEqualTo(1);
	}

	@Test
	void staysBelowTheLowestUnfinished() {
		Runnable first = this.mark.handOn(1);
		Runnable second = this.mark.handOn(2);
		Runnable third = this.mark.handOn(3);
		third.run();
		assertThat(this.mark.value()).isNull();
		first.run();
		assertThat(this.mark.value()).isEqualTo(1);
		first.run();
		assertThat(this.mark.value()).isEqualTo(1);
		second.run();
		assertThat(this.mark.value()).isEqualTo(3);
	}

	@Test
	void advancesOverWhatNeverComes() {
		this.mark.handOn(1).run();
		Runnable late = this.mark.handOn(4);
		this.mark.advanceTo(9);
		assertThat(this.mark.value()).isEqualTo(3);
		late.run();
		assertThat(this.mark.value()).isEqualTo(9);
		this.mark.advanceTo(5);
		assertThat(this.mark.value()).isEqualTo(9);
	}

	@Test
	void keepsNothingOfWhatIsFinishedAboveTheLowestUnfinished() {
		Runnable stuck = this.mark.handOn(1);
		for (int sequence = 2; sequence <= 1_000; sequence++) {
			this.mark.handOn(sequence).run();
		}
		assertThat(this.mark.value()).isNull();
		assertThat(this.mark).extracting("unfinished", as(collection(Object.class))).hasSize(1);
		stuck.run();
		assertThat(this.mark.value()).isEqualTo(1_000);
	}

	@Test
	void countsCompletionsOfManyThreads() throws Exception {
		int count = 20_000;
		List<Runnable> completions = new ArrayList<>();
		for (int sequence = 1; sequence <= count; sequence++) {
			completions.add(this.mark.handOn(sequence));
		}
		Collections.shuffle(completions, new Random(7));
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Future<?>> results = new ArrayList<>();
			completions.forEach((completion) -> results.add(threads.submit(completion)));
			for (Future<?> result : results) {
				result.get(20, TimeUnit.SECONDS);
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(this.mark.value()).isEqualTo(count);
	}

}
