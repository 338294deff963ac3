package io.fluxer.boot.autoconfigure;

import java.util.List;

import io.fluxer.client.GatewayListener;
import io.fluxer.gateway.DisconnectReason;

/**
 * Tells several listeners, in order.
 */
final class CompositeGatewayListener implements GatewayListener {

	private final EachListener<GatewayListener> each;

	CompositeGatewayListener(List<GatewayListener> listeners) {
		this.each = new EachListener<>(listeners);
	}

	@Override
	public void onOpen(int shard) {
		this.each.tell((listener) -> listener.onOpen(shard));
	}

	@Override
	public void onDispatch(int shard, String event) {
		this.each.tell((listener) -> listener.onDispatch(shard, event));
	}

	@Override
	public void onSession(int shard, boolean resumed) {
		this.each.tell((listener) -> listener.onSession(shard, resumed));
	}

	@Override
	public void onMissed(int shard, long count) {
		this.each.tell((listener) -> listener.onMissed(shard, count));
	}

	@Override
	public void onDisconnected(int shard, DisconnectReason reason) {
		this.each.tell((listener) -> listener.onDisconnected(shard, reason));
	}

	@Override
	public GatewayListener forClient(String clientName) {
		List<GatewayListener> own = this.each.listeners()
			.stream()
			.map((listener) -> listener.forClient(clientName))
			.toList();
		return (own.size() == 1) ? own.get(0) : new CompositeGatewayListener(own);
	}

}
