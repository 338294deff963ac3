package io.fluxer.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/**
 * What came of a publisher so far.
 */
final class Recorded<T> {

	final List<T> values = new CopyOnWriteArrayList<>();

	private final Disposable subscription;

	private volatile @Nullable Throwable failure;

	private volatile boolean over;

	private Recorded(Publisher<T> publisher) {
		this.subscription = Flux.from(publisher).subscribe(this.values::add, (ex) -> {
			this.failure = ex;
			this.over = true;
		}, () -> this.over = true);
	}

	static <T> Recorded<T> of(Publisher<T> publisher) {
		return new Recorded<>(publisher);
	}

	boolean isOver() {
		return this.over;
	}

	@Nullable Throwable failure() {
		return this.failure;
	}

	void cancel() {
		this.subscription.dispose();
	}

}
