package io.fluxer.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import reactor.core.publisher.Mono;

/**
 * Keeps what a shard hands on, and completes each dispatch at once unless told otherwise.
 */
final class RecordingListener implements ShardListener {

	final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

	final List<ShardEvent> events = new CopyOnWriteArrayList<>();

	/** Both kinds in one order. */
	final List<Object> all = new CopyOnWriteArrayList<>();

	private volatile Function<Delivery, Mono<Void>> answer = (delivery) -> {
		delivery.complete();
		return Mono.empty();
	};

	void answer(Function<Delivery, Mono<Void>> answer) {
		this.answer = answer;
	}

	@Override
	public Mono<Void> onDispatch(Delivery delivery) {
		this.deliveries.add(delivery);
		this.all.add(delivery);
		return this.answer.apply(delivery);
	}

	@Override
	public void onShardEvent(ShardEvent event) {
		this.events.add(event);
		this.all.add(event);
	}

	List<Long> sequences() {
		return this.deliveries.stream().map(Delivery::sequence).toList();
	}

	List<String> names() {
		return this.deliveries.stream().map(Delivery::name).toList();
	}

	<T extends ShardEvent> List<T> events(Class<T> type) {
		return this.events.stream().filter(type::isInstance).map(type::cast).toList();
	}

}
