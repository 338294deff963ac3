package io.fluxer.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SendBudgetTests {

	private final SendBudget budget = new SendBudget();

	@Test
	void keepsTheReserve() {
		int taken = 0;
		while (this.budget.tryTake(0, 60)) {
			taken++;
		}
		assertThat(taken).isEqualTo(540);
		while (this.budget.tryTake(0, 0)) {
			taken++;
		}
		assertThat(taken).isEqualTo(600);
	}

	@Test
	void saysWhenThereIsRoomAgain() {
		for (int second = 0; second < 540; second++) {
			assertThat(this.budget.tryTake(second, 60)).isTrue();
		}
		long at = this.budget.availableAt(600, 60);
		assertThat(at).isGreaterThanOrEqualTo(Duration.ofSeconds(60).toNanos())
			.isLessThan(Duration.ofSeconds(61).toNanos());
		assertThat(this.budget.tryTake(at - 1, 60)).isFalse();
		assertThat(this.budget.tryTake(at, 60)).isTrue();
		assertThat(this.budget.availableAt(at, 0)).isEqualTo(at);
	}

	@Test
	void neverExceeds600InAnyMinute() {
		Random random = new Random(11);
		List<Long> taken = new ArrayList<>();
		long now = 0;
		while (taken.size() < 5000) {
			now += random.nextLong(Duration.ofMillis(120).toNanos());
			if (this.budget.tryTake(now, random.nextInt(3) * 30)) {
				taken.add(now);
			}
		}
		for (int index = 600; index < taken.size(); index++) {
			assertThat(taken.get(index) - taken.get(index - 600)).isGreaterThan(Duration.ofSeconds(60).toNanos());
		}
	}

}
