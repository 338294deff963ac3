package io.fluxer.boot.autoconfigure;

import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Makes the builders that the bots' HTTP clients start from: that of the application, or
 * Boot's own without its connector. The bots have connectors of their own, and Boot's,
 * once made, leaves a resolver in a static map of Reactor Netty with each restart.
 */
final class WebClientBuilders implements Supplier<WebClient.Builder> {

	private static final String BOOT = "org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration";

	private final DefaultListableBeanFactory beanFactory;

	private final ObjectProvider<WebClient.Builder> builders;

	WebClientBuilders(DefaultListableBeanFactory beanFactory, ObjectProvider<WebClient.Builder> builders) {
		this.beanFactory = beanFactory;
		this.builders = builders;
	}

	@Override
	public WebClient.Builder get() {
		String[] names = BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beanFactory, WebClient.Builder.class);
		return (names.length == 1 && isOfBoot(names[0])) ? customized()
				: this.builders.getIfAvailable(WebClient::builder);
	}

	private WebClient.Builder customized() {
		WebClient.Builder builder = WebClient.builder();
		Stream.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beanFactory, WebClientCustomizer.class))
			.filter((name) -> !isOfBoot(name))
			.sorted(Comparator.comparingInt(this.beanFactory::getOrder))
			.forEach((name) -> this.beanFactory.getBean(name, WebClientCustomizer.class).customize(builder));
		return builder;
	}

	private boolean isOfBoot(String name) {
		return this.beanFactory.containsBeanDefinition(name)
				&& BOOT.equals(this.beanFactory.getBeanDefinition(name).getFactoryBeanName());
	}

}
