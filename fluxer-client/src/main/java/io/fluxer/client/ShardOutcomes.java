package io.fluxer.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.fluxer.gateway.GatewayException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Does something over several shards: what fails on one keeps no other from it, and the
 * failure says where it was done all the same.
 */
final class ShardOutcomes {

	private ShardOutcomes() {
	}

	/**
	 * Does it over all.
	 * @param shards the shards
	 * @param what what is done, for messages
	 * @param action does it over one
	 * @return completes once it is done over all. Fails, once all are through, as the
	 * shards did if it was done over none, else with {@link GatewayException}
	 */
	static Mono<Void> of(Collection<LoginShard> shards, String what, Function<LoginShard, Mono<Void>> action) {
		return Flux.fromIterable(shards)
			.flatMap((shard) -> action.apply(shard)
				.then(Mono.fromCallable(() -> new Outcome(shard.id(), null)))
				.onErrorResume((ex) -> Mono.just(new Outcome(shard.id(), ex))), Integer.MAX_VALUE, 1)
			.collectSortedList()
			.flatMap((outcomes) -> result(what, outcomes));
	}

	private static Mono<Void> result(String what, List<Outcome> outcomes) {
		Deque<Throwable> failures = new ArrayDeque<>();
		List<Integer> done = new ArrayList<>();
		List<Integer> failed = new ArrayList<>();
		for (Outcome outcome : outcomes) {
			Throwable failure = outcome.failure();
			((failure != null) ? failed : done).add(outcome.shard());
			if (failure != null) {
				failures.add(failure);
			}
		}
		Throwable first = failures.poll();
		if (first == null) {
			return Mono.empty();
		}
		if (done.isEmpty()) {
			return Mono.error(first);
		}
		GatewayException partly = new GatewayException(
				what + " went over " + names(done) + " but not over " + names(failed) + ": " + first.getMessage(), 0,
				first);
		failures.forEach(partly::addSuppressed);
		return Mono.error(partly);
	}

	private static String names(List<Integer> shards) {
		return ((shards.size() > 1) ? "shards " : "shard ")
				+ shards.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

	private record Outcome(int shard, @Nullable Throwable failure) implements Comparable<Outcome> {

		@Override
		public int compareTo(Outcome other) {
			return Integer.compare(this.shard, other.shard);
		}

	}

}
