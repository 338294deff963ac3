package io.fluxer.client;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.fluxer.gateway.DisconnectReason;
import io.fluxer.gateway.ShardEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a {@link GatewayListener} what happens to one shard. Used on the shard's loop.
 */
final class ShardReports {

	private static final Logger logger = LoggerFactory.getLogger(GatewayListener.class);

	private final @Nullable GatewayListener listener;

	private final int shard;

	private final BooleanSupplier closing;

	private boolean zombie;

	/**
	 * Creates the reports.
	 * @param listener whom to tell, {@code null} for nobody
	 * @param shard the shard
	 * @param closing whether the client closes it
	 */
	ShardReports(@Nullable GatewayListener listener, int shard, BooleanSupplier closing) {
		this.listener = listener;
		this.shard = shard;
		this.closing = closing;
	}

	void opened() {
		tell((told) -> told.onOpen(this.shard));
	}

	void dispatched(String name) {
		GatewayListener told = this.listener;
		if (told != null) {
			try {
				told.onDispatch(this.shard, DispatchObservations.type(name));
			}
			catch (Throwable ex) {
				failed(ex);
			}
		}
	}

	void take(ShardEvent event) {
		if (event instanceof ShardEvent.SessionCreated) {
			tell((told) -> told.onSession(this.shard, false));
		}
		else if (event instanceof ShardEvent.SessionResumed resumed) {
			tell((told) -> told.onSession(this.shard, true));
			missed(resumed.missed());
		}
		else if (event instanceof ShardEvent.DispatchesMissed hole) {
			missed(hole.missed());
		}
		else if (event instanceof ShardEvent.ZombieDetected) {
			this.zombie = true;
		}
		else if (event instanceof ShardEvent.Disconnected disconnected) {
			disconnected(disconnected.code());
		}
	}

	private void missed(long count) {
		if (count > 0) {
			tell((told) -> told.onMissed(this.shard, count));
		}
	}

	private void disconnected(int code) {
		DisconnectReason reason = this.zombie ? DisconnectReason.ZOMBIE : DisconnectReason.of(code);
		this.zombie = false;
		if (!this.closing.getAsBoolean()) {
			tell((told) -> told.onDisconnected(this.shard, reason));
		}
	}

	private void tell(Consumer<GatewayListener> call) {
		GatewayListener told = this.listener;
		if (told != null) {
			try {
				call.accept(told);
			}
			catch (Throwable ex) {
				failed(ex);
			}
		}
	}

	private void failed(Throwable ex) {
		logger.warn("A listener of shard {} failed", this.shard, ex);
	}

}
