package io.fluxer.gateway;

import java.time.Duration;

/**
 * What the protocol asks of the shell, to be done in the order given.
 */
sealed interface GatewayAction {

	/** Open a new socket. The protocol has no other at this time. */
	record Connect() implements GatewayAction {
	}

	/**
	 * Send a frame on the present socket.
	 *
	 * @param frame the UTF-8 text of the frame
	 */
	record Send(byte[] frame) implements GatewayAction {
	}

	/**
	 * Close the present socket and forget it.
	 *
	 * @param code the close code
	 * @param reason the reason
	 */
	record Close(int code, String reason) implements GatewayAction {
	}

	/** Cut the present socket without a close handshake and forget it. */
	record Drop() implements GatewayAction {
	}

	/**
	 * Hand a dispatch on.
	 *
	 * @param delivery the dispatch
	 */
	record Deliver(Delivery delivery) implements GatewayAction {
	}

	/**
	 * Tell a change of the shard.
	 *
	 * @param event the change
	 */
	record Report(ShardEvent event) implements GatewayAction {
	}

	/**
	 * Record how far the session has got, and tell when that is done.
	 *
	 * @param session the session
	 * @param id what RESUME names
	 * @param sequence its low-water mark
	 * @param silence how long it has been without a connection
	 */
	record Record(GatewaySession session, String id, long sequence, Duration silence) implements GatewayAction {

		/**
		 * Leaves the id out: together with the token it opens the session.
		 */
		@Override
		public String toString() {
			return "Record[#" + this.sequence + ", silent for " + this.silence + "]";
		}

	}

	/** Forget what is recorded: the session is over. */
	record Forget() implements GatewayAction {
	}

	/**
	 * Tell the sender of a frame that it is sent.
	 *
	 * @param send the frame
	 */
	record Sent(PendingSend send) implements GatewayAction {
	}

	/**
	 * Tell the sender of a frame that it will not be sent.
	 *
	 * @param send the frame
	 * @param failure why
	 */
	record Unsent(PendingSend send, GatewayException failure) implements GatewayAction {
	}

}
