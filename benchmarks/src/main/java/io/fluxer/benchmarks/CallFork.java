package io.fluxer.benchmarks;

import java.util.function.Supplier;

import io.fluxer.entity.CurrentUser;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import io.fluxer.rest.Routes;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One fork of {@link CallBenchmark}: both clients in turn, the first turns unmeasured.
 */
final class CallFork {

	static final int CALLS = 20_000;

	static final int AT_ONCE = 64;

	private static final int WARM_UP_TURNS = 3;

	private static final int TURNS = 9;

	private static final String TOKEN = "1420070400000000001.not-a-secret";

	private CallFork() {
	}

	/**
	 * Prints requests a second of this library and of the bare client and the ratio of
	 * the two, each the median of its turns. Clients of one turn follow each other, so
	 * that what else the machine does weighs on both.
	 * @param arguments the address of the API
	 */
	public static void main(String[] arguments) {
		RestOptions options = RestOptions.defaults().withApiUrl(arguments[0]).withGlobalRateLimit(1_000_000_000);
		Rest rest = Rest.create(options);
		rest.setToken(TOKEN);
		try (BareClient bare = new BareClient(options, TOKEN, 500)) {
			Supplier<Mono<CurrentUser>> ours = () -> rest.get(Routes.currentUser(), CurrentUser.class);
			for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
				turn(ours);
				turn(bare::fetchOwnUser);
			}
			double[] oursPerSecond = new double[TURNS];
			double[] barePerSecond = new double[TURNS];
			double[] ratios = new double[TURNS];
			for (int turn = 0; turn < TURNS; turn++) {
				// Who goes first changes, so that neither always runs on a warmer
				// machine.
				if (turn % 2 == 0) {
					oursPerSecond[turn] = turn(ours);
					barePerSecond[turn] = turn(bare::fetchOwnUser);
				}
				else {
					barePerSecond[turn] = turn(bare::fetchOwnUser);
					oursPerSecond[turn] = turn(ours);
				}
				ratios[turn] = oursPerSecond[turn] / barePerSecond[turn];
			}
			System.out.println(new Samples(oursPerSecond).median() + " " + new Samples(barePerSecond).median() + " "
					+ new Samples(ratios).median());
		}
		finally {
			rest.close();
		}
	}

	private static double turn(Supplier<Mono<CurrentUser>> call) {
		long start = System.nanoTime();
		Long answered = Flux.range(0, CALLS).flatMap((number) -> call.get(), AT_ONCE).count().block();
		double seconds = (System.nanoTime() - start) / 1e9;
		if (answered == null || answered != CALLS) {
			throw new IllegalStateException("Only " + answered + " calls were answered");
		}
		return CALLS / seconds;
	}

}
