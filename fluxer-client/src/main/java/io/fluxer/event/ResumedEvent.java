package io.fluxer.event;

/**
 * A session goes on after a lost connection. Whether something was missed is told by
 * {@link SessionResumedEvent}.
 *
 * @since 0.1.0
 */
public record ResumedEvent() implements DispatchEvent {

	@Override
	public String name() {
		return Events.RESUMED;
	}

}
