package io.fluxer.boot.autoconfigure;

import java.time.Duration;

import io.fluxer.client.LaneOptions;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything under {@code fluxer.listener}.
 *
 * @param enabled Whether events of Fluxer are published in the application context.
 * @param orderBy What events must share to be handled one after the other.
 * @param timeout How long a listener may keep its lane before the next event of that lane
 * is handled.
 * @param laneCapacity How many events of one lane may wait.
 * @param totalCapacity How many events of all lanes together may wait.
 * @since 0.1.0
 */
public record FluxerListenerProperties(@DefaultValue("true") boolean enabled,
		@DefaultValue("channel") LaneOptions.OrderBy orderBy, @DefaultValue("30s") Duration timeout,
		@DefaultValue("4096") int laneCapacity, @DefaultValue("16384") int totalCapacity) {

	/**
	 * Checks the values.
	 * @throws org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException
	 * if one is not acceptable
	 */
	public FluxerListenerProperties {
		PropertyChecks.positive("fluxer.listener.timeout", timeout);
		PropertyChecks.atLeast("fluxer.listener.lane-capacity", laneCapacity, 1);
		PropertyChecks.atLeast("fluxer.listener.total-capacity", totalCapacity, 1);
	}

	LaneOptions toOptions(boolean virtualThreads) {
		return new LaneOptions(this.orderBy, this.timeout, this.laneCapacity, this.totalCapacity, virtualThreads);
	}

}
