package io.fluxer.boot.autoconfigure;

import java.util.List;

import io.fluxer.rest.Rest;

import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers connection details and HTTP client of each bot under {@code fluxer.clients}.
 */
final class NamedRestRegistrar implements ImportBeanDefinitionRegistrar {

	private final List<NamedFluxerClient> clients;

	NamedRestRegistrar(Environment environment) {
		this.clients = NamedFluxerClient.of(environment);
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
		for (NamedFluxerClient client : this.clients) {
			client.register(registry, "FluxerConnectionDetails",
					BeanDefinitionBuilder.genericBeanDefinition(FluxerConnectionDetails.class)
						.setFactoryMethodOnBean("details", "fluxerRestFactory")
						.addConstructorArgValue(client.name())
						.getBeanDefinition());
			client.register(registry, "FluxerRest",
					BeanDefinitionBuilder.genericBeanDefinition(Rest.class)
						.setFactoryMethodOnBean("create", "fluxerRestFactory")
						.addConstructorArgValue(client.name())
						.addConstructorArgValue(new RuntimeBeanReference(client.beanName("FluxerConnectionDetails")))
						.setDestroyMethodName("close")
						.getBeanDefinition());
		}
	}

}
