"""The models and enumerations, each imported when it is first asked for."""

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .abstract_vendor_version_information_dto import (
        AbstractVendorVersionInformationDto as AbstractVendorVersionInformationDto,
    )
    from .activity_instance_dto import ActivityInstanceDto as ActivityInstanceDto
    from .activity_instance_incident_dto import ActivityInstanceIncidentDto as ActivityInstanceIncidentDto
    from .activity_statistics_result_dto import ActivityStatisticsResultDto as ActivityStatisticsResultDto
    from .annotation_dto import AnnotationDto as AnnotationDto
    from .atom_link import AtomLink as AtomLink
    from .attachment_dto import AttachmentDto as AttachmentDto
    from .authentication_result import AuthenticationResult as AuthenticationResult
    from .authorization_check_result_dto import AuthorizationCheckResultDto as AuthorizationCheckResultDto
    from .authorization_create_dto import AuthorizationCreateDto as AuthorizationCreateDto
    from .authorization_dto import AuthorizationDto as AuthorizationDto
    from .authorization_exception_dto import AuthorizationExceptionDto as AuthorizationExceptionDto
    from .authorization_update_dto import AuthorizationUpdateDto as AuthorizationUpdateDto
    from .basic_user_credentials_dto import BasicUserCredentialsDto as BasicUserCredentialsDto
    from .batch_dto import BatchDto as BatchDto
    from .batch_statistics_dto import BatchStatisticsDto as BatchStatisticsDto
    from .called_process_definition_dto import CalledProcessDefinitionDto as CalledProcessDefinitionDto
    from .camunda_form_ref import CamundaFormRef as CamundaFormRef
    from .case_definition_dto import CaseDefinitionDto as CaseDefinitionDto
    from .case_definition_map import CaseDefinitionMap as CaseDefinitionMap
    from .check_password_policy_result_dto import CheckPasswordPolicyResultDto as CheckPasswordPolicyResultDto
    from .cleanable_historic_batch_report_result_dto import (
        CleanableHistoricBatchReportResultDto as CleanableHistoricBatchReportResultDto,
    )
    from .cleanable_historic_decision_instance_report_result_dto import (
        CleanableHistoricDecisionInstanceReportResultDto as CleanableHistoricDecisionInstanceReportResultDto,
    )
    from .cleanable_historic_process_instance_report_result_dto import (
        CleanableHistoricProcessInstanceReportResultDto as CleanableHistoricProcessInstanceReportResultDto,
    )
    from .comment_dto import CommentDto as CommentDto
    from .complete_external_task_dto import CompleteExternalTaskDto as CompleteExternalTaskDto
    from .complete_task_dto import CompleteTaskDto as CompleteTaskDto
    from .condition_query_parameter_operator import (
        ConditionQueryParameterOperator as ConditionQueryParameterOperator,
    )
    from .correlation_message_async_dto import CorrelationMessageAsyncDto as CorrelationMessageAsyncDto
    from .correlation_message_dto import CorrelationMessageDto as CorrelationMessageDto
    from .count_result_dto import CountResultDto as CountResultDto
    from .create_filter_dto import CreateFilterDto as CreateFilterDto
    from .create_incident_dto import CreateIncidentDto as CreateIncidentDto
    from .decision_definition_diagram_dto import DecisionDefinitionDiagramDto as DecisionDefinitionDiagramDto
    from .decision_definition_dto import DecisionDefinitionDto as DecisionDefinitionDto
    from .decision_definition_map import DecisionDefinitionMap as DecisionDefinitionMap
    from .decision_requirements_definition_dto import (
        DecisionRequirementsDefinitionDto as DecisionRequirementsDefinitionDto,
    )
    from .decision_requirements_definition_map import (
        DecisionRequirementsDefinitionMap as DecisionRequirementsDefinitionMap,
    )
    from .decision_requirements_definition_xml_dto import (
        DecisionRequirementsDefinitionXmlDto as DecisionRequirementsDefinitionXmlDto,
    )
    from .delegation_state import DelegationState as DelegationState
    from .delete_historic_decision_instances_dto import (
        DeleteHistoricDecisionInstancesDto as DeleteHistoricDecisionInstancesDto,
    )
    from .delete_historic_process_instances_dto import (
        DeleteHistoricProcessInstancesDto as DeleteHistoricProcessInstancesDto,
    )
    from .delete_process_instances_dto import DeleteProcessInstancesDto as DeleteProcessInstancesDto
    from .deployment_dto import DeploymentDto as DeploymentDto
    from .deployment_resource_dto import DeploymentResourceDto as DeploymentResourceDto
    from .deployment_with_definitions_dto import DeploymentWithDefinitionsDto as DeploymentWithDefinitionsDto
    from .duration_report_result_dto import DurationReportResultDto as DurationReportResultDto
    from .duration_report_result_period_unit import (
        DurationReportResultPeriodUnit as DurationReportResultPeriodUnit,
    )
    from .evaluate_decision_dto import EvaluateDecisionDto as EvaluateDecisionDto
    from .evaluation_condition_dto import EvaluationConditionDto as EvaluationConditionDto
    from .event_subscription_dto import EventSubscriptionDto as EventSubscriptionDto
    from .event_subscription_query_sorting_sort_by import (
        EventSubscriptionQuerySortingSortBy as EventSubscriptionQuerySortingSortBy,
    )
    from .event_type import EventType as EventType
    from .exception_dto import ExceptionDto as ExceptionDto
    from .execution_dto import ExecutionDto as ExecutionDto
    from .execution_query_dto import ExecutionQueryDto as ExecutionQueryDto
    from .execution_query_sorting import ExecutionQuerySorting as ExecutionQuerySorting
    from .execution_query_sorting_sort_by import ExecutionQuerySortingSortBy as ExecutionQuerySortingSortBy
    from .execution_trigger_dto import ExecutionTriggerDto as ExecutionTriggerDto
    from .extend_lock_on_external_task_dto import ExtendLockOnExternalTaskDto as ExtendLockOnExternalTaskDto
    from .external_task_bpmn_error import ExternalTaskBpmnError as ExternalTaskBpmnError
    from .external_task_dto import ExternalTaskDto as ExternalTaskDto
    from .external_task_failure_dto import ExternalTaskFailureDto as ExternalTaskFailureDto
    from .external_task_query_dto import ExternalTaskQueryDto as ExternalTaskQueryDto
    from .external_task_query_sorting import ExternalTaskQuerySorting as ExternalTaskQuerySorting
    from .external_task_query_sorting_sort_by import (
        ExternalTaskQuerySortingSortBy as ExternalTaskQuerySortingSortBy,
    )
    from .fetch_external_task_topic_dto import FetchExternalTaskTopicDto as FetchExternalTaskTopicDto
    from .fetch_external_tasks_dto import FetchExternalTasksDto as FetchExternalTasksDto
    from .fetch_external_tasks_sorting import FetchExternalTasksSorting as FetchExternalTasksSorting
    from .fetch_external_tasks_sorting_sort_by import (
        FetchExternalTasksSortingSortBy as FetchExternalTasksSortingSortBy,
    )
    from .filter_dto import FilterDto as FilterDto
    from .form_dto import FormDto as FormDto
    from .get_batches_sort_by import GetBatchesSortBy as GetBatchesSortBy
    from .get_cleanable_historic_batches_report_sort_by import (
        GetCleanableHistoricBatchesReportSortBy as GetCleanableHistoricBatchesReportSortBy,
    )
    from .get_decision_definitions_sort_by import GetDecisionDefinitionsSortBy as GetDecisionDefinitionsSortBy
    from .get_decision_requirements_definitions_sort_by import (
        GetDecisionRequirementsDefinitionsSortBy as GetDecisionRequirementsDefinitionsSortBy,
    )
    from .get_deployments_sort_by import GetDeploymentsSortBy as GetDeploymentsSortBy
    from .get_external_tasks_sort_by import GetExternalTasksSortBy as GetExternalTasksSortBy
    from .get_filter_list_sort_by import GetFilterListSortBy as GetFilterListSortBy
    from .get_historic_activity_statistics_sort_by import (
        GetHistoricActivityStatisticsSortBy as GetHistoricActivityStatisticsSortBy,
    )
    from .get_historic_decision_instances_sort_by import (
        GetHistoricDecisionInstancesSortBy as GetHistoricDecisionInstancesSortBy,
    )
    from .get_historic_identity_links_sort_by import (
        GetHistoricIdentityLinksSortBy as GetHistoricIdentityLinksSortBy,
    )
    from .get_historic_incidents_sort_by import GetHistoricIncidentsSortBy as GetHistoricIncidentsSortBy
    from .get_historic_process_instance_duration_report_period_unit import (
        GetHistoricProcessInstanceDurationReportPeriodUnit as GetHistoricProcessInstanceDurationReportPeriodUnit,
    )
    from .get_historic_task_instance_report_report_type import (
        GetHistoricTaskInstanceReportReportType as GetHistoricTaskInstanceReportReportType,
    )
    from .get_incidents_sort_by import GetIncidentsSortBy as GetIncidentsSortBy
    from .get_metrics_metrics_name import GetMetricsMetricsName as GetMetricsMetricsName
    from .get_process_definitions_sort_by import GetProcessDefinitionsSortBy as GetProcessDefinitionsSortBy
    from .get_tasks_sort_by import GetTasksSortBy as GetTasksSortBy
    from .get_users_sort_by import GetUsersSortBy as GetUsersSortBy
    from .group_dto import GroupDto as GroupDto
    from .group_query_dto import GroupQueryDto as GroupQueryDto
    from .group_query_sorting import GroupQuerySorting as GroupQuerySorting
    from .group_query_sorting_sort_by import GroupQuerySortingSortBy as GroupQuerySortingSortBy
    from .historic_activity_instance_dto import HistoricActivityInstanceDto as HistoricActivityInstanceDto
    from .historic_activity_instance_query_dto import (
        HistoricActivityInstanceQueryDto as HistoricActivityInstanceQueryDto,
    )
    from .historic_activity_instance_query_sorting import (
        HistoricActivityInstanceQuerySorting as HistoricActivityInstanceQuerySorting,
    )
    from .historic_activity_instance_query_sorting_sort_by import (
        HistoricActivityInstanceQuerySortingSortBy as HistoricActivityInstanceQuerySortingSortBy,
    )
    from .historic_activity_statistics_dto import (
        HistoricActivityStatisticsDto as HistoricActivityStatisticsDto,
    )
    from .historic_batch_dto import HistoricBatchDto as HistoricBatchDto
    from .historic_batch_query_sorting_sort_by import (
        HistoricBatchQuerySortingSortBy as HistoricBatchQuerySortingSortBy,
    )
    from .historic_decision_input_instance_dto import (
        HistoricDecisionInputInstanceDto as HistoricDecisionInputInstanceDto,
    )
    from .historic_decision_instance_dto import HistoricDecisionInstanceDto as HistoricDecisionInstanceDto
    from .historic_decision_instance_query_dto import (
        HistoricDecisionInstanceQueryDto as HistoricDecisionInstanceQueryDto,
    )
    from .historic_decision_instance_statistics_dto import (
        HistoricDecisionInstanceStatisticsDto as HistoricDecisionInstanceStatisticsDto,
    )
    from .historic_decision_output_instance_dto import (
        HistoricDecisionOutputInstanceDto as HistoricDecisionOutputInstanceDto,
    )
    from .historic_detail_dto import HistoricDetailDto as HistoricDetailDto
    from .historic_detail_query_dto import HistoricDetailQueryDto as HistoricDetailQueryDto
    from .historic_detail_query_sorting import HistoricDetailQuerySorting as HistoricDetailQuerySorting
    from .historic_detail_query_sorting_sort_by import (
        HistoricDetailQuerySortingSortBy as HistoricDetailQuerySortingSortBy,
    )
    from .historic_external_task_log_dto import HistoricExternalTaskLogDto as HistoricExternalTaskLogDto
    from .historic_external_task_log_query_dto import (
        HistoricExternalTaskLogQueryDto as HistoricExternalTaskLogQueryDto,
    )
    from .historic_external_task_log_query_sorting import (
        HistoricExternalTaskLogQuerySorting as HistoricExternalTaskLogQuerySorting,
    )
    from .historic_external_task_log_query_sorting_sort_by import (
        HistoricExternalTaskLogQuerySortingSortBy as HistoricExternalTaskLogQuerySortingSortBy,
    )
    from .historic_identity_link_log_dto import HistoricIdentityLinkLogDto as HistoricIdentityLinkLogDto
    from .historic_incident_dto import HistoricIncidentDto as HistoricIncidentDto
    from .historic_job_log_dto import HistoricJobLogDto as HistoricJobLogDto
    from .historic_job_log_query_dto import HistoricJobLogQueryDto as HistoricJobLogQueryDto
    from .historic_job_log_query_sorting import HistoricJobLogQuerySorting as HistoricJobLogQuerySorting
    from .historic_job_log_query_sorting_sort_by import (
        HistoricJobLogQuerySortingSortBy as HistoricJobLogQuerySortingSortBy,
    )
    from .historic_process_instance_dto import HistoricProcessInstanceDto as HistoricProcessInstanceDto
    from .historic_process_instance_query_dto import (
        HistoricProcessInstanceQueryDto as HistoricProcessInstanceQueryDto,
    )
    from .historic_process_instance_query_sorting import (
        HistoricProcessInstanceQuerySorting as HistoricProcessInstanceQuerySorting,
    )
    from .historic_process_instance_query_sorting_sort_by import (
        HistoricProcessInstanceQuerySortingSortBy as HistoricProcessInstanceQuerySortingSortBy,
    )
    from .historic_process_instance_state import HistoricProcessInstanceState as HistoricProcessInstanceState
    from .historic_task_instance_dto import HistoricTaskInstanceDto as HistoricTaskInstanceDto
    from .historic_task_instance_query_dto import HistoricTaskInstanceQueryDto as HistoricTaskInstanceQueryDto
    from .historic_task_instance_query_sorting import (
        HistoricTaskInstanceQuerySorting as HistoricTaskInstanceQuerySorting,
    )
    from .historic_task_instance_query_sorting_sort_by import (
        HistoricTaskInstanceQuerySortingSortBy as HistoricTaskInstanceQuerySortingSortBy,
    )
    from .historic_task_instance_report_result_dto import (
        HistoricTaskInstanceReportResultDto as HistoricTaskInstanceReportResultDto,
    )
    from .historic_variable_instance_dto import HistoricVariableInstanceDto as HistoricVariableInstanceDto
    from .historic_variable_instance_query_dto import (
        HistoricVariableInstanceQueryDto as HistoricVariableInstanceQueryDto,
    )
    from .historic_variable_instance_query_sorting import (
        HistoricVariableInstanceQuerySorting as HistoricVariableInstanceQuerySorting,
    )
    from .historic_variable_instance_query_sorting_sort_by import (
        HistoricVariableInstanceQuerySortingSortBy as HistoricVariableInstanceQuerySortingSortBy,
    )
    from .history_cleanup_configuration_dto import (
        HistoryCleanupConfigurationDto as HistoryCleanupConfigurationDto,
    )
    from .history_time_to_live_dto import HistoryTimeToLiveDto as HistoryTimeToLiveDto
    from .identity_link_dto import IdentityLinkDto as IdentityLinkDto
    from .identity_service_group_dto import IdentityServiceGroupDto as IdentityServiceGroupDto
    from .identity_service_group_info_dto import IdentityServiceGroupInfoDto as IdentityServiceGroupInfoDto
    from .identity_service_user_dto import IdentityServiceUserDto as IdentityServiceUserDto
    from .incident_dto import IncidentDto as IncidentDto
    from .incident_statistics_result_dto import IncidentStatisticsResultDto as IncidentStatisticsResultDto
    from .incident_status import IncidentStatus as IncidentStatus
    from .interval_name import IntervalName as IntervalName
    from .job_condition_query_parameter_dto import (
        JobConditionQueryParameterDto as JobConditionQueryParameterDto,
    )
    from .job_condition_query_parameter_operator import (
        JobConditionQueryParameterOperator as JobConditionQueryParameterOperator,
    )
    from .job_definition_dto import JobDefinitionDto as JobDefinitionDto
    from .job_definition_priority_dto import JobDefinitionPriorityDto as JobDefinitionPriorityDto
    from .job_definition_query_dto import JobDefinitionQueryDto as JobDefinitionQueryDto
    from .job_definition_query_sorting import JobDefinitionQuerySorting as JobDefinitionQuerySorting
    from .job_definition_query_sorting_sort_by import (
        JobDefinitionQuerySortingSortBy as JobDefinitionQuerySortingSortBy,
    )
    from .job_definition_suspension_state_dto import (
        JobDefinitionSuspensionStateDto as JobDefinitionSuspensionStateDto,
    )
    from .job_definitions_suspension_state_dto import (
        JobDefinitionsSuspensionStateDto as JobDefinitionsSuspensionStateDto,
    )
    from .job_dto import JobDto as JobDto
    from .job_duedate_dto import JobDuedateDto as JobDuedateDto
    from .job_query_dto import JobQueryDto as JobQueryDto
    from .job_query_sorting import JobQuerySorting as JobQuerySorting
    from .job_query_sorting_sort_by import JobQuerySortingSortBy as JobQuerySortingSortBy
    from .job_retries_dto import JobRetriesDto as JobRetriesDto
    from .job_suspension_state_dto import JobSuspensionStateDto as JobSuspensionStateDto
    from .json_object import JsonObject as JsonObject
    from .lock_external_task_dto import LockExternalTaskDto as LockExternalTaskDto
    from .locked_external_task_dto import LockedExternalTaskDto as LockedExternalTaskDto
    from .message_correlation_result_with_variable_dto import (
        MessageCorrelationResultWithVariableDto as MessageCorrelationResultWithVariableDto,
    )
    from .message_correlation_result_with_variable_result_type import (
        MessageCorrelationResultWithVariableResultType as MessageCorrelationResultWithVariableResultType,
    )
    from .metrics_interval_result_dto import MetricsIntervalResultDto as MetricsIntervalResultDto
    from .metrics_result_dto import MetricsResultDto as MetricsResultDto
    from .migration_execution_dto import MigrationExecutionDto as MigrationExecutionDto
    from .migration_instruction_dto import MigrationInstructionDto as MigrationInstructionDto
    from .migration_instruction_validation_report_dto import (
        MigrationInstructionValidationReportDto as MigrationInstructionValidationReportDto,
    )
    from .migration_plan_dto import MigrationPlanDto as MigrationPlanDto
    from .migration_plan_generation_dto import MigrationPlanGenerationDto as MigrationPlanGenerationDto
    from .migration_plan_report_dto import MigrationPlanReportDto as MigrationPlanReportDto
    from .migration_variable_validation_report_dto import (
        MigrationVariableValidationReportDto as MigrationVariableValidationReportDto,
    )
    from .migration_variable_validation_report_map import (
        MigrationVariableValidationReportMap as MigrationVariableValidationReportMap,
    )
    from .missing_authorization_dto import MissingAuthorizationDto as MissingAuthorizationDto
    from .modification_dto import ModificationDto as ModificationDto
    from .multi_form_attachment_dto import MultiFormAttachmentDto as MultiFormAttachmentDto
    from .multi_form_deployment_dto import MultiFormDeploymentDto as MultiFormDeploymentDto
    from .multi_form_variable_binary_dto import MultiFormVariableBinaryDto as MultiFormVariableBinaryDto
    from .multi_form_variable_binary_value_type import (
        MultiFormVariableBinaryValueType as MultiFormVariableBinaryValueType,
    )
    from .multiple_process_instance_modification_instruction_dto import (
        MultipleProcessInstanceModificationInstructionDto as MultipleProcessInstanceModificationInstructionDto,
    )
    from .multiple_process_instance_modification_instruction_type import (
        MultipleProcessInstanceModificationInstructionType as MultipleProcessInstanceModificationInstructionType,
    )
    from .parse_exception_dto import ParseExceptionDto as ParseExceptionDto
    from .password_policy_dto import PasswordPolicyDto as PasswordPolicyDto
    from .password_policy_request_dto import PasswordPolicyRequestDto as PasswordPolicyRequestDto
    from .password_policy_rule_dto import PasswordPolicyRuleDto as PasswordPolicyRuleDto
    from .patch_variables_dto import PatchVariablesDto as PatchVariablesDto
    from .priority_dto import PriorityDto as PriorityDto
    from .problem_dto import ProblemDto as ProblemDto
    from .process_definition_diagram_dto import ProcessDefinitionDiagramDto as ProcessDefinitionDiagramDto
    from .process_definition_dto import ProcessDefinitionDto as ProcessDefinitionDto
    from .process_definition_map import ProcessDefinitionMap as ProcessDefinitionMap
    from .process_definition_statistics_result_dto import (
        ProcessDefinitionStatisticsResultDto as ProcessDefinitionStatisticsResultDto,
    )
    from .process_definition_suspension_state_dto import (
        ProcessDefinitionSuspensionStateDto as ProcessDefinitionSuspensionStateDto,
    )
    from .process_engine_dto import ProcessEngineDto as ProcessEngineDto
    from .process_instance_dto import ProcessInstanceDto as ProcessInstanceDto
    from .process_instance_modification_dto import (
        ProcessInstanceModificationDto as ProcessInstanceModificationDto,
    )
    from .process_instance_modification_instruction_dto import (
        ProcessInstanceModificationInstructionDto as ProcessInstanceModificationInstructionDto,
    )
    from .process_instance_query_dto import ProcessInstanceQueryDto as ProcessInstanceQueryDto
    from .process_instance_query_sorting import ProcessInstanceQuerySorting as ProcessInstanceQuerySorting
    from .process_instance_query_sorting_sort_by import (
        ProcessInstanceQuerySortingSortBy as ProcessInstanceQuerySortingSortBy,
    )
    from .process_instance_suspension_state_async_dto import (
        ProcessInstanceSuspensionStateAsyncDto as ProcessInstanceSuspensionStateAsyncDto,
    )
    from .process_instance_suspension_state_dto import (
        ProcessInstanceSuspensionStateDto as ProcessInstanceSuspensionStateDto,
    )
    from .process_instance_with_variables_dto import (
        ProcessInstanceWithVariablesDto as ProcessInstanceWithVariablesDto,
    )
    from .query_authorizations_sort_by import QueryAuthorizationsSortBy as QueryAuthorizationsSortBy
    from .query_tenants_sort_by import QueryTenantsSortBy as QueryTenantsSortBy
    from .redeployment_dto import RedeploymentDto as RedeploymentDto
    from .resource_options_dto import ResourceOptionsDto as ResourceOptionsDto
    from .resource_report_dto import ResourceReportDto as ResourceReportDto
    from .resource_report_map import ResourceReportMap as ResourceReportMap
    from .restart_process_instance_dto import RestartProcessInstanceDto as RestartProcessInstanceDto
    from .restart_process_instance_modification_instruction_dto import (
        RestartProcessInstanceModificationInstructionDto as RestartProcessInstanceModificationInstructionDto,
    )
    from .restart_process_instance_modification_instruction_type import (
        RestartProcessInstanceModificationInstructionType as RestartProcessInstanceModificationInstructionType,
    )
    from .retries_dto import RetriesDto as RetriesDto
    from .schema_log_entry_dto import SchemaLogEntryDto as SchemaLogEntryDto
    from .schema_log_query_dto import SchemaLogQueryDto as SchemaLogQueryDto
    from .schema_log_query_sorting import SchemaLogQuerySorting as SchemaLogQuerySorting
    from .schema_log_query_sorting_sort_by import SchemaLogQuerySortingSortBy as SchemaLogQuerySortingSortBy
    from .set_job_retries_by_process_dto import SetJobRetriesByProcessDto as SetJobRetriesByProcessDto
    from .set_job_retries_dto import SetJobRetriesDto as SetJobRetriesDto
    from .set_removal_time_to_historic_batches_dto import (
        SetRemovalTimeToHistoricBatchesDto as SetRemovalTimeToHistoricBatchesDto,
    )
    from .set_removal_time_to_historic_decision_instances_dto import (
        SetRemovalTimeToHistoricDecisionInstancesDto as SetRemovalTimeToHistoricDecisionInstancesDto,
    )
    from .set_removal_time_to_historic_process_instances_dto import (
        SetRemovalTimeToHistoricProcessInstancesDto as SetRemovalTimeToHistoricProcessInstancesDto,
    )
    from .set_retries_for_external_tasks_dto import (
        SetRetriesForExternalTasksDto as SetRetriesForExternalTasksDto,
    )
    from .set_variables_async_dto import SetVariablesAsyncDto as SetVariablesAsyncDto
    from .signal_dto import SignalDto as SignalDto
    from .sort_order import SortOrder as SortOrder
    from .sort_task_query_parameters_dto import SortTaskQueryParametersDto as SortTaskQueryParametersDto
    from .start_process_instance_dto import StartProcessInstanceDto as StartProcessInstanceDto
    from .start_process_instance_form_dto import StartProcessInstanceFormDto as StartProcessInstanceFormDto
    from .string_map import StringMap as StringMap
    from .suspension_state_dto import SuspensionStateDto as SuspensionStateDto
    from .task_bpmn_error_dto import TaskBpmnErrorDto as TaskBpmnErrorDto
    from .task_count_by_candidate_group_result_dto import (
        TaskCountByCandidateGroupResultDto as TaskCountByCandidateGroupResultDto,
    )
    from .task_dto import TaskDto as TaskDto
    from .task_escalation_dto import TaskEscalationDto as TaskEscalationDto
    from .task_query_dto import TaskQueryDto as TaskQueryDto
    from .task_query_sorting import TaskQuerySorting as TaskQuerySorting
    from .task_query_sorting_sort_by import TaskQuerySortingSortBy as TaskQuerySortingSortBy
    from .task_with_attachment_and_comment_dto import (
        TaskWithAttachmentAndCommentDto as TaskWithAttachmentAndCommentDto,
    )
    from .telemetry_configuration_dto import TelemetryConfigurationDto as TelemetryConfigurationDto
    from .telemetry_count_dto import TelemetryCountDto as TelemetryCountDto
    from .telemetry_count_map import TelemetryCountMap as TelemetryCountMap
    from .telemetry_data_dto import TelemetryDataDto as TelemetryDataDto
    from .telemetry_internals_dto import TelemetryInternalsDto as TelemetryInternalsDto
    from .telemetry_license_key_dto import TelemetryLicenseKeyDto as TelemetryLicenseKeyDto
    from .telemetry_product_dto import TelemetryProductDto as TelemetryProductDto
    from .tenant_dto import TenantDto as TenantDto
    from .transition_instance_dto import TransitionInstanceDto as TransitionInstanceDto
    from .trigger_variable_map import TriggerVariableMap as TriggerVariableMap
    from .trigger_variable_value_dto import TriggerVariableValueDto as TriggerVariableValueDto
    from .user_credentials_dto import UserCredentialsDto as UserCredentialsDto
    from .user_dto import UserDto as UserDto
    from .user_id_dto import UserIdDto as UserIdDto
    from .user_operation_log_entry_dto import UserOperationLogEntryDto as UserOperationLogEntryDto
    from .user_profile_dto import UserProfileDto as UserProfileDto
    from .variable_instance_dto import VariableInstanceDto as VariableInstanceDto
    from .variable_instance_query_dto import VariableInstanceQueryDto as VariableInstanceQueryDto
    from .variable_instance_query_sorting import VariableInstanceQuerySorting as VariableInstanceQuerySorting
    from .variable_instance_query_sorting_sort_by import (
        VariableInstanceQuerySortingSortBy as VariableInstanceQuerySortingSortBy,
    )
    from .variable_map import VariableMap as VariableMap
    from .variable_query_parameter_dto import VariableQueryParameterDto as VariableQueryParameterDto
    from .variable_value_dto import VariableValueDto as VariableValueDto
    from .version_dto import VersionDto as VersionDto

__all__ = (
    "AbstractVendorVersionInformationDto",
    "ActivityInstanceDto",
    "ActivityInstanceIncidentDto",
    "ActivityStatisticsResultDto",
    "AnnotationDto",
    "AtomLink",
    "AttachmentDto",
    "AuthenticationResult",
    "AuthorizationCheckResultDto",
    "AuthorizationCreateDto",
    "AuthorizationDto",
    "AuthorizationExceptionDto",
    "AuthorizationUpdateDto",
    "BasicUserCredentialsDto",
    "BatchDto",
    "BatchStatisticsDto",
    "CalledProcessDefinitionDto",
    "CamundaFormRef",
    "CaseDefinitionDto",
    "CaseDefinitionMap",
    "CheckPasswordPolicyResultDto",
    "CleanableHistoricBatchReportResultDto",
    "CleanableHistoricDecisionInstanceReportResultDto",
    "CleanableHistoricProcessInstanceReportResultDto",
    "CommentDto",
    "CompleteExternalTaskDto",
    "CompleteTaskDto",
    "ConditionQueryParameterOperator",
    "CorrelationMessageAsyncDto",
    "CorrelationMessageDto",
    "CountResultDto",
    "CreateFilterDto",
    "CreateIncidentDto",
    "DecisionDefinitionDiagramDto",
    "DecisionDefinitionDto",
    "DecisionDefinitionMap",
    "DecisionRequirementsDefinitionDto",
    "DecisionRequirementsDefinitionMap",
    "DecisionRequirementsDefinitionXmlDto",
    "DelegationState",
    "DeleteHistoricDecisionInstancesDto",
    "DeleteHistoricProcessInstancesDto",
    "DeleteProcessInstancesDto",
    "DeploymentDto",
    "DeploymentResourceDto",
    "DeploymentWithDefinitionsDto",
    "DurationReportResultDto",
    "DurationReportResultPeriodUnit",
    "EvaluateDecisionDto",
    "EvaluationConditionDto",
    "EventSubscriptionDto",
    "EventSubscriptionQuerySortingSortBy",
    "EventType",
    "ExceptionDto",
    "ExecutionDto",
    "ExecutionQueryDto",
    "ExecutionQuerySorting",
    "ExecutionQuerySortingSortBy",
    "ExecutionTriggerDto",
    "ExtendLockOnExternalTaskDto",
    "ExternalTaskBpmnError",
    "ExternalTaskDto",
    "ExternalTaskFailureDto",
    "ExternalTaskQueryDto",
    "ExternalTaskQuerySorting",
    "ExternalTaskQuerySortingSortBy",
    "FetchExternalTasksDto",
    "FetchExternalTasksSorting",
    "FetchExternalTasksSortingSortBy",
    "FetchExternalTaskTopicDto",
    "FilterDto",
    "FormDto",
    "GetBatchesSortBy",
    "GetCleanableHistoricBatchesReportSortBy",
    "GetDecisionDefinitionsSortBy",
    "GetDecisionRequirementsDefinitionsSortBy",
    "GetDeploymentsSortBy",
    "GetExternalTasksSortBy",
    "GetFilterListSortBy",
    "GetHistoricActivityStatisticsSortBy",
    "GetHistoricDecisionInstancesSortBy",
    "GetHistoricIdentityLinksSortBy",
    "GetHistoricIncidentsSortBy",
    "GetHistoricProcessInstanceDurationReportPeriodUnit",
    "GetHistoricTaskInstanceReportReportType",
    "GetIncidentsSortBy",
    "GetMetricsMetricsName",
    "GetProcessDefinitionsSortBy",
    "GetTasksSortBy",
    "GetUsersSortBy",
    "GroupDto",
    "GroupQueryDto",
    "GroupQuerySorting",
    "GroupQuerySortingSortBy",
    "HistoricActivityInstanceDto",
    "HistoricActivityInstanceQueryDto",
    "HistoricActivityInstanceQuerySorting",
    "HistoricActivityInstanceQuerySortingSortBy",
    "HistoricActivityStatisticsDto",
    "HistoricBatchDto",
    "HistoricBatchQuerySortingSortBy",
    "HistoricDecisionInputInstanceDto",
    "HistoricDecisionInstanceDto",
    "HistoricDecisionInstanceQueryDto",
    "HistoricDecisionInstanceStatisticsDto",
    "HistoricDecisionOutputInstanceDto",
    "HistoricDetailDto",
    "HistoricDetailQueryDto",
    "HistoricDetailQuerySorting",
    "HistoricDetailQuerySortingSortBy",
    "HistoricExternalTaskLogDto",
    "HistoricExternalTaskLogQueryDto",
    "HistoricExternalTaskLogQuerySorting",
    "HistoricExternalTaskLogQuerySortingSortBy",
    "HistoricIdentityLinkLogDto",
    "HistoricIncidentDto",
    "HistoricJobLogDto",
    "HistoricJobLogQueryDto",
    "HistoricJobLogQuerySorting",
    "HistoricJobLogQuerySortingSortBy",
    "HistoricProcessInstanceDto",
    "HistoricProcessInstanceQueryDto",
    "HistoricProcessInstanceQuerySorting",
    "HistoricProcessInstanceQuerySortingSortBy",
    "HistoricProcessInstanceState",
    "HistoricTaskInstanceDto",
    "HistoricTaskInstanceQueryDto",
    "HistoricTaskInstanceQuerySorting",
    "HistoricTaskInstanceQuerySortingSortBy",
    "HistoricTaskInstanceReportResultDto",
    "HistoricVariableInstanceDto",
    "HistoricVariableInstanceQueryDto",
    "HistoricVariableInstanceQuerySorting",
    "HistoricVariableInstanceQuerySortingSortBy",
    "HistoryCleanupConfigurationDto",
    "HistoryTimeToLiveDto",
    "IdentityLinkDto",
    "IdentityServiceGroupDto",
    "IdentityServiceGroupInfoDto",
    "IdentityServiceUserDto",
    "IncidentDto",
    "IncidentStatisticsResultDto",
    "IncidentStatus",
    "IntervalName",
    "JobConditionQueryParameterDto",
    "JobConditionQueryParameterOperator",
    "JobDefinitionDto",
    "JobDefinitionPriorityDto",
    "JobDefinitionQueryDto",
    "JobDefinitionQuerySorting",
    "JobDefinitionQuerySortingSortBy",
    "JobDefinitionsSuspensionStateDto",
    "JobDefinitionSuspensionStateDto",
    "JobDto",
    "JobDuedateDto",
    "JobQueryDto",
    "JobQuerySorting",
    "JobQuerySortingSortBy",
    "JobRetriesDto",
    "JobSuspensionStateDto",
    "JsonObject",
    "LockedExternalTaskDto",
    "LockExternalTaskDto",
    "MessageCorrelationResultWithVariableDto",
    "MessageCorrelationResultWithVariableResultType",
    "MetricsIntervalResultDto",
    "MetricsResultDto",
    "MigrationExecutionDto",
    "MigrationInstructionDto",
    "MigrationInstructionValidationReportDto",
    "MigrationPlanDto",
    "MigrationPlanGenerationDto",
    "MigrationPlanReportDto",
    "MigrationVariableValidationReportDto",
    "MigrationVariableValidationReportMap",
    "MissingAuthorizationDto",
    "ModificationDto",
    "MultiFormAttachmentDto",
    "MultiFormDeploymentDto",
    "MultiFormVariableBinaryDto",
    "MultiFormVariableBinaryValueType",
    "MultipleProcessInstanceModificationInstructionDto",
    "MultipleProcessInstanceModificationInstructionType",
    "ParseExceptionDto",
    "PasswordPolicyDto",
    "PasswordPolicyRequestDto",
    "PasswordPolicyRuleDto",
    "PatchVariablesDto",
    "PriorityDto",
    "ProblemDto",
    "ProcessDefinitionDiagramDto",
    "ProcessDefinitionDto",
    "ProcessDefinitionMap",
    "ProcessDefinitionStatisticsResultDto",
    "ProcessDefinitionSuspensionStateDto",
    "ProcessEngineDto",
    "ProcessInstanceDto",
    "ProcessInstanceModificationDto",
    "ProcessInstanceModificationInstructionDto",
    "ProcessInstanceQueryDto",
    "ProcessInstanceQuerySorting",
    "ProcessInstanceQuerySortingSortBy",
    "ProcessInstanceSuspensionStateAsyncDto",
    "ProcessInstanceSuspensionStateDto",
    "ProcessInstanceWithVariablesDto",
    "QueryAuthorizationsSortBy",
    "QueryTenantsSortBy",
    "RedeploymentDto",
    "ResourceOptionsDto",
    "ResourceReportDto",
    "ResourceReportMap",
    "RestartProcessInstanceDto",
    "RestartProcessInstanceModificationInstructionDto",
    "RestartProcessInstanceModificationInstructionType",
    "RetriesDto",
    "SchemaLogEntryDto",
    "SchemaLogQueryDto",
    "SchemaLogQuerySorting",
    "SchemaLogQuerySortingSortBy",
    "SetJobRetriesByProcessDto",
    "SetJobRetriesDto",
    "SetRemovalTimeToHistoricBatchesDto",
    "SetRemovalTimeToHistoricDecisionInstancesDto",
    "SetRemovalTimeToHistoricProcessInstancesDto",
    "SetRetriesForExternalTasksDto",
    "SetVariablesAsyncDto",
    "SignalDto",
    "SortOrder",
    "SortTaskQueryParametersDto",
    "StartProcessInstanceDto",
    "StartProcessInstanceFormDto",
    "StringMap",
    "SuspensionStateDto",
    "TaskBpmnErrorDto",
    "TaskCountByCandidateGroupResultDto",
    "TaskDto",
    "TaskEscalationDto",
    "TaskQueryDto",
    "TaskQuerySorting",
    "TaskQuerySortingSortBy",
    "TaskWithAttachmentAndCommentDto",
    "TelemetryConfigurationDto",
    "TelemetryCountDto",
    "TelemetryCountMap",
    "TelemetryDataDto",
    "TelemetryInternalsDto",
    "TelemetryLicenseKeyDto",
    "TelemetryProductDto",
    "TenantDto",
    "TransitionInstanceDto",
    "TriggerVariableMap",
    "TriggerVariableValueDto",
    "UserCredentialsDto",
    "UserDto",
    "UserIdDto",
    "UserOperationLogEntryDto",
    "UserProfileDto",
    "VariableInstanceDto",
    "VariableInstanceQueryDto",
    "VariableInstanceQuerySorting",
    "VariableInstanceQuerySortingSortBy",
    "VariableMap",
    "VariableQueryParameterDto",
    "VariableValueDto",
    "VersionDto",
)

_WORD = re.compile("([A-Z]?[a-z]+)")


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # the modules are called like what is in them, in snake case
    module = "_".join(filter(None, _WORD.split(name))).lower()
    found = globals()[name] = getattr(import_module(f".{module}", __name__), name)
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
