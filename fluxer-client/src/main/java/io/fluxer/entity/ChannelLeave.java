package io.fluxer.entity;

import io.fluxer.rest.RouteQuery;
import org.jspecify.annotations.Nullable;

/**
 * How somebody leaves a group, by closing the channel or by being taken out of it.
 * Immutable: each {@code with…} method returns a copy.
 *
 * @param silent whether nobody is told; {@code null} for no, which writes a message into
 * the group
 * @param deleteMessages whether the messages of who leaves are deleted; {@code null} for
 * no
 * @since 0.1.0
 */
public record ChannelLeave(@Nullable Boolean silent, @Nullable Boolean deleteMessages) {

	/**
	 * Returns the usual way, which says so in the group and keeps the messages.
	 * @return the options
	 */
	public static ChannelLeave create() {
		return new ChannelLeave(null, null);
	}

	/**
	 * Returns a copy that tells nobody, or does.
	 * @param newSilent whether nobody is told
	 * @return the copy
	 */
	public ChannelLeave withSilent(boolean newSilent) {
		return new ChannelLeave(newSilent, this.deleteMessages);
	}

	/**
	 * Returns a copy that deletes the messages of who leaves, or keeps them.
	 * @param newDeleteMessages whether they are deleted
	 * @return the copy
	 */
	public ChannelLeave withDeleteMessages(boolean newDeleteMessages) {
		return new ChannelLeave(this.silent, newDeleteMessages);
	}

	/**
	 * Returns a route with these options as its query.
	 * @param route the route of a channel or of a recipient
	 * @return the route
	 */
	public String applyTo(String route) {
		return RouteQuery.of(route).with("silent", this.silent).with("delete_messages", this.deleteMessages).toString();
	}

}
